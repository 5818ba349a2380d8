/** What happens to a listing */
export const listings = {
  noticeOrdered: 'notice ordered',
  noticeTaken: 'notice taken',
  listingOrdered: 'listing ordered',
  listingTaken: 'listing taken',
  clearanceOrdered: 'clearance ordered',
  clearanceTaken: 'clearance taken',
  clearanceOverdue: 'clearance overdue',
  over: 'over',
  noticeSent: 'notice sent',
  noticeDelivered: 'notice delivered',
  noticeFailed: 'notice not delivered',
  listed: 'listed',
  cleared: 'cleared',
  refused: 'refused',
} as const;
