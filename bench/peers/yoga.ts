/* GraphQL Yoga with its default settings. */
import { serveYoga } from './serve-yoga.ts';

serveYoga();
