import * as z from 'zod';
import { CreditorEvents, ReguaEvents } from './regua.ts';

/** The events that a creditor may have sent: all that name their creditor. A refused input names nobody. */
export const WEBHOOK_EVENTS = Object.keys({ ...ReguaEvents, ...CreditorEvents }).filter(
  (type) => type !== 'InputRefused.v1',
);

/** What an endpoint is sent to try it. It is on no bus. */
export const TEST_EVENT = 'EndpointTested.v1';

/** The type of an event that an endpoint may be sent. */
export const WebhookEventType = z.enum(WEBHOOK_EVENTS);
