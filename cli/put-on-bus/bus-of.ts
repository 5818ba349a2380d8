import { setTimeout as wait } from 'node:timers/promises';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { StageClients } from '#cli/in-use/read-in-use.ts';
import { stackOutput } from '#cli/in-use/stack-output.ts';
import type { Words } from '#cli/words/words.ts';
import { regionOf } from '#deployment/region.ts';
import { asError } from '#runtime/as-error.ts';
import { BILLING_SOURCE } from '#schemas/events/billing.ts';
import type { Bus } from './put-on-bus.ts';

/** The bus of a stage, with the credentials of the environment; what it takes is billing's. */
export async function busOf(
  stage: string,
  { formation, words }: Pick<StageClients, 'formation'> & { readonly words: Words },
): Promise<Bus> {
  const EventBusName = await stackOutput(formation, stage, 'BusName', words);
  const client = new EventBridgeClient({ region: regionOf(process.env) });
  return {
    wait: (milliseconds) => wait(milliseconds),
    put: async (entries) => {
      try {
        const { Entries = [] } = await client.send(
          new PutEventsCommand({
            Entries: entries.map(({ type, detail }) => ({
              EventBusName,
              Source: BILLING_SOURCE,
              DetailType: type,
              Detail: detail,
            })),
          }),
        );
        return entries.map((_, index) => Entries[index]?.ErrorCode);
      } catch (error) {
        return entries.map(() => asError(error).name);
      }
    },
  };
}
