import { describe, expect, it } from 'vitest';
import { clearListingBy } from '#domain/compliance/clear-listing-by.ts';

describe('the last day to have a listing cleared', () => {
  it.each([
    ['is five business days after the payment, over a weekend', '2026-05-06', '2026-05-13'],
    ['counts from the Monday after a payment on a Friday', '2026-05-08', '2026-05-15'],
    ['counts from the Monday after a payment on a Saturday', '2026-05-09', '2026-05-15'],
    ['leaves out Carnival, a Monday and a Tuesday', '2026-02-12', '2026-02-23'],
    ['leaves out Tiradentes', '2026-04-17', '2026-04-27'],
    ['leaves out the 31st of December, when banks are closed', '2026-12-30', '2027-01-08'],
  ])('%s: %s -> %s', (_name, settledOn, by) => {
    expect(clearListingBy(settledOn)).toBe(by);
  });

  it('leaves out the holidays of the creditor’s city', () => {
    const local = [{ date: '2026-03-19', name: 'São José' }];
    expect(clearListingBy('2026-03-16', local)).toBe('2026-03-24');
    expect(clearListingBy('2026-03-16')).toBe('2026-03-23');
  });
});
