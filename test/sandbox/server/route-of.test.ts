import { describe, expect, it } from 'vitest';
import { HTTP_FUNCTIONS } from '#deployment/http-functions.ts';
import { routeOf } from '#sandbox/server/route-of.ts';

describe('routeOf', () => {
  it.each(
    Object.entries(HTTP_FUNCTIONS).flatMap(([functionName, { routes }]) =>
      routes.flatMap(({ path, methods }) => methods.map((method) => ({ functionName, method, path }))),
    ),
  )('finds $functionName for $method $path', ({ functionName, method, path }) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    expect(routeOf(method, path.replace(/\{(\w+)\}/g, '$1%2F1'))).toEqual({
      functionName,
      routeKey: `${method} ${path}`,
      pathParameters: Object.fromEntries(names.map((name) => [name, `${name}/1`])),
    });
  });

  it.each([
    ['GET', '/'],
    ['GET', '/d/'],
    ['GET', '/d/token/action/more'],
    ['PUT', '/d/token'],
    ['GET', '/webhooks/payments/psp'],
    ['GET', '/conferir/1'],
    ['GET', '/d/%E0%A4%A'],
  ])('finds no route for %s %s', (method, path) => {
    expect(routeOf(method, path)).toBeUndefined();
  });
});
