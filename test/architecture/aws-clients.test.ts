import { expect, it } from 'vitest';
import { sourceFilesOf, withoutComments } from './source-files.ts';

const PRODUCT = ['adapters', 'application', 'functions', 'runtime'];

/** Clients of the AWS SDK that a text makes by itself, and not by `awsClient`. */
const madeDirectly = (text: string): string[] =>
  [...withoutComments(text).matchAll(/(awsClient\(\(\) =>\s*(?:\w+\.from\()?)?new (\w+Client)\(/g)]
    .filter(([, by]) => by === undefined)
    .map(([, , client]) => client as string)
    .filter((client) => new RegExp(`import[^;]*\\b${client}\\b[^;]*'@aws-sdk/`).test(text));

it.each(PRODUCT.flatMap(sourceFilesOf).filter(({ text }) => text.includes("'@aws-sdk/")))(
  '$path makes its AWS clients by awsClient, so that the sandbox can take their calls',
  ({ text }) => {
    expect(madeDirectly(text)).toEqual([]);
  },
);

it('finds a client that is made directly', () => {
  const imported = "import { SQSClient } from '@aws-sdk/client-sqs';\n";
  expect(madeDirectly(`${imported}const sqs = lazily(() => new SQSClient({}));`)).toEqual(['SQSClient']);
  expect(madeDirectly(`${imported}const sqs = awsClient(() => new SQSClient({}));`)).toEqual([]);
});
