import { defineConfig } from 'vite';

/** The gateway of `call-report-gateway demo --port 4000`. In production, serve both from one origin, or set CORS_ORIGINS. */
const GATEWAY = process.env.GATEWAY ?? 'http://127.0.0.1:4000';

export default defineConfig({ server: { proxy: { '/graphql': GATEWAY } } });
