import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { FRONT_DOOR } from '#infra/web/front-door.ts';

/** What CloudFront does with a request for a path: fetches a file, leads on, or finds nothing. */
const answered = (uri: string) => {
  const {
    statusCode,
    headers,
    uri: fetched,
  } = runInNewContext(`${FRONT_DOOR}; handler(event)`, {
    event: { request: { uri } },
  });
  return statusCode === undefined ? fetched : `${statusCode} ${headers?.location.value ?? ''}`.trim();
};

describe('the front door', () => {
  it.each([
    ['/', '302 /app/'],
    ['/app', '302 /app/'],
    ['/app/', '/app/index.html'],
    ['/app/portfolio', '/app/index.html'],
    ['/app/debts/acme_NF-1.042.json_8k2m', '/app/index.html'],
    ['/app/debts/acme.css', '/app/index.html'],
    ['/app/index.html', '/app/index.html'],
    ['/app/settings.json', '/app/settings.json'],
    ['/app/icon.svg', '/app/icon.svg'],
    ['/app/assets/index-5f0c.js', '/app/assets/index-5f0c.js'],
    ['/app/assets/fonts/inter', '/app/assets/fonts/inter'],
    ['/apparel', '404'],
    ['/wp-login.php', '404'],
    ['/d/a-link-of-a-debtor', '404'],
  ])('answers %s with %s', (uri, what) => {
    expect(answered(uri)).toBe(what);
  });

  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html: 10 KB at most.
  it('fits into a function of CloudFront', () => {
    expect(Buffer.byteLength(FRONT_DOOR)).toBeLessThan(10_000);
  });
});
