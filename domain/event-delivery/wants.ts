import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';

/** Whether an endpoint is sent events of a type. */
export const wants = ({ types, deletedAt }: WebhookEndpoint, type: string): boolean =>
  deletedAt === undefined && (types === 'all' || types.includes(type));
