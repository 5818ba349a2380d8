/** How somebody opted out */
export const optOuts = {
  reply: 'by reply',
  unsubscribe: 'by the unsubscribe link',
  complaint: 'by a complaint of spam',
  'wrong-person': 'wrong person',
} as const;
