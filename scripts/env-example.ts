import { writeFileSync } from 'node:fs';
import { settingsAsEnvFile } from '../src/config/describe-settings.ts';

writeFileSync(new URL('../.env.example', import.meta.url), settingsAsEnvFile());
