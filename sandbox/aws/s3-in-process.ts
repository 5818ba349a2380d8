import { Readable } from 'node:stream';
import { sdkStreamMixin } from '@smithy/core/serde';

/** The input of an S3 command with its content as bytes. */
export function s3Input(input: object): object {
  const { Body, ...rest } = input as { readonly Body?: string | Uint8Array };
  return Body === undefined ? rest : { ...rest, Body: Buffer.from(Body as string) };
}

/** An output of S3 as the SDK gives it: the entity tag in quotes, the content as a stream. */
export function s3Output(output: unknown): object {
  const { Body, ETag, ...rest } = output as { readonly Body?: Buffer; readonly ETag: string };
  return {
    ...rest,
    ETag: `"${ETag}"`,
    ...(Body === undefined ? {} : { Body: sdkStreamMixin(Readable.from([Body])) }),
  };
}
