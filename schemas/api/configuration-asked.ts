import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';

/** Which message is previewed. */
export const MessagePreviewQuery = z.strictObject({
  brand: Slug.describe('a folder of config/templates'),
  message: Slug.describe('a file of it, without its ending'),
});

/** A file of the configuration as somebody edited it. */
const EditedFile = z.strictObject({
  path: z
    .string()
    .max(200)
    .regex(
      /^[\w.-]+(\/[\w.-]+)*\.yaml$/,
      'must be the path of a YAML file below config/, as reguas/padrao.yaml',
    ),
  value: z.unknown().describe('what its YAML says'),
});
export const EditedConfiguration = z.strictObject({
  files: z.array(EditedFile).min(1).max(200),
  isWhole: z
    .boolean()
    .default(false)
    .describe('whether these are all files: then one that is deployed and not among them is missing'),
});
export type EditedConfiguration = z.infer<typeof EditedConfiguration>;
