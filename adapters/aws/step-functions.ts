import { SFNClient } from '@aws-sdk/client-sfn';
import { lazily } from '#runtime/lazily.ts';

export const stepFunctions = lazily(() => new SFNClient({}));
