import { Hono } from 'hono';
import type { ApiEnv } from './env.ts';

/** Makes the routes of one resource, without any: their paths are those below `/v1`. */
export const newRoutes = () => new Hono<ApiEnv>({ strict: false });
