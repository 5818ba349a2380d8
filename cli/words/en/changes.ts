/** Changes of an invoice that came before it */
export const changes = {
  cancelled: 'cancelled',
  amended: 'amended',
  assigned: 'assigned',
  paused: 'paused',
  resumed: 'resumed',
} as const;
