/** What a channel reports of a message */
export const deliveries = {
  bounced: 'it bounced',
  failed: 'it failed',
  delayed: 'it is delayed',
  complained: 'the reader complained',
  delivered: 'delivered',
  opened: 'opened',
  clicked: 'a link was opened',
} as const;
