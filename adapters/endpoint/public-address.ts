import ipaddr from 'ipaddr.js';

/** The address of an endpoint may not be called. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';
  /** The code of this error, as the log of attempts shows it. */
  readonly code = 'PRIVATE_ADDRESS';
}

/** The IPv6 addresses of the public internet. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

let isLoopbackAllowed = false;

/** Whether endpoints may be on this machine, without TLS: in the sandbox, and nowhere else. */
export const allowLoopback = (isAllowed: boolean): void => {
  isLoopbackAllowed = isAllowed;
};

/**
 * Whether an IP address is one of the public internet. All others lead somewhere that only we reach: private networks, the metadata of
 * the machine (169.254.169.254), this machine itself; so do those that carry another address within them.
 * https://www.iana.org/assignments/iana-ipv4-special-registry and https://www.iana.org/assignments/iana-ipv6-special-registry, as
 * ipaddr.js has them (compared on 2026-11-30 with copies of 2026-07-18). It takes any other IPv6 address for a public one, but
 * only 2000::/3 is (https://www.iana.org/assignments/ipv6-unicast-address-assignments).
 */
export function isCallable(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address within an IPv6 one is that IPv4 address.
  const read = ipaddr.process(address);
  const range = read.range();
  if (isLoopbackAllowed && range === 'loopback') return true;
  return range === 'unicast' && (read.kind() === 'ipv4' || read.match(GLOBAL_UNICAST));
}

/** The host of an address as it is resolved: an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/**
 * What is wrong with the address of an endpoint, as far as its text shows; undefined when nothing is. Where its host leads is looked at
 * for each call.
 */
export function faultOf(text: string): string | undefined {
  if (!URL.canParse(text)) return 'must be an address, as https://example.com/webhooks';
  const url = new URL(text);
  const host = hostOf(url);
  const isHere = isLoopbackAllowed && (host === 'localhost' || (ipaddr.isValid(host) && isCallable(host)));
  if (url.protocol !== 'https:' && !(isHere && url.protocol === 'http:')) return 'must begin with https://';
  if (url.username !== '' || url.password !== '') return 'must have no user and no password';
  if (url.hash !== '') return 'must have no fragment';
  if (ipaddr.isValid(host) ? !isCallable(host) : !isHere && !host.includes('.'))
    return 'must lead to a public host';
  return undefined;
}
