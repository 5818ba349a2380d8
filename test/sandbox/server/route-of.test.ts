import { describe, expect, it } from 'vitest';
import { routesFor } from '#deployment/http-functions.ts';
import type { Audience } from '#deployment/http-route.ts';
import { routeOf } from '#sandbox/server/route-of.ts';

const AUDIENCES: readonly Audience[] = ['people', 'webhooks', 'pix', 'api'];

describe('routeOf', () => {
  it.each(
    AUDIENCES.flatMap((audience) =>
      routesFor(audience).flatMap(({ functionName, path, methods, authorizer }) =>
        methods.map((method) => ({ audience, functionName, method, path, authorizer })),
      ),
    ),
  )(
    'finds $functionName for $method $path of $audience',
    ({ audience, functionName, method, path, authorizer }) => {
      const names = [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name = '']) => name);
      expect(routeOf(audience, method, path.replace(/\{(\w+)\+?\}/g, '$1%2F1'))).toEqual({
        functionName,
        routeKey: `${method} ${path}`,
        pathParameters: Object.fromEntries(names.map((name) => [name, `${name}/1`])),
        ...(authorizer && { authorizer }),
      });
    },
  );

  it.each([
    ['GET', '/'],
    ['GET', '/d/'],
    ['GET', '/d/token/action/more'],
    ['PUT', '/d/token'],
    ['POST', '/webhooks/payments/psp'],
    ['GET', '/sellers/creditor/seller/customers'],
    ['GET', '/conferir/1'],
    ['GET', '/d/%E0%A4%A'],
  ])('finds no page for %s %s', (method, path) => {
    expect(routeOf('people', method, path)).toBeUndefined();
  });
});
