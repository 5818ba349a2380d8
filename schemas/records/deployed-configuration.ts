import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

/** Which version of the configuration is in force, and since when. */
export const DeployedConfiguration = z.strictObject({ version: z.string(), since: Instant });
export type DeployedConfiguration = z.infer<typeof DeployedConfiguration>;
