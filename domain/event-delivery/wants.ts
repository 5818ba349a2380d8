import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';

/**
 * Whether an endpoint is sent an event of a type.
 * @param at when it happened (ISO-8601, of the calendar): what the endpoint had chosen by then counts; without it, what it has chosen now
 */
export function wants(endpoint: WebhookEndpoint, type: string, at?: string): boolean {
  const then = at === undefined ? undefined : endpoint.earlier.find(({ until }) => at < until);
  const { types } = then ?? endpoint;
  return endpoint.deletedAt === undefined && (types === 'all' || types.includes(type));
}
