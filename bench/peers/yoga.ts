/* GraphQL Yoga as it comes. */
import { serveYoga } from './serve-yoga.ts';

serveYoga();
