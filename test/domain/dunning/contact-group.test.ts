import { expect, it } from 'vitest';
import { contactGroup } from '#domain/dunning/contact-group.ts';

it.each([
  { channel: 'email', address: 'Maria@Gmail.COM', group: 'gmail.com' },
  { channel: 'email', address: 'contato@padaria.com.br', group: 'padaria.com.br' },
  { channel: 'email', address: '"a@b"@exemplo.example', group: 'exemplo.example' },
  { channel: 'sms', address: '+5585999000001', group: 'sms' },
  { channel: 'whatsapp', address: '+5585999000001', group: 'whatsapp' },
] as const)('counts $address by $channel with $group', ({ channel, address, group }) => {
  expect(contactGroup(channel, address)).toBe(group);
});
