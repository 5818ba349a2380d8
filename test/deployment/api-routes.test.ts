import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { API_ROUTES } from '#deployment/api-routes.ts';
import { routeOf } from '#sandbox/server/route-of.ts';
import { ROOT } from '#test/builders/root.ts';

const { paths } = JSON.parse(readFileSync(join(ROOT, 'docs/api/openapi.json'), 'utf8'));
const documented = Object.entries<object>(paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
);
const routeOfOperation = ({ method, path }: { readonly method: string; readonly path: string }) =>
  routeOf('api', method, path.replace(/\{(\w+)\}/g, '$1'))?.routeKey;

describe('every operation of the document', () => {
  it.each(documented)('$method $path has a route of API Gateway', (operation) => {
    expect(routeOfOperation(operation)).toBeDefined();
  });
});

it('every route of API Gateway has an operation of the document', () => {
  const routed = API_ROUTES.flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`));
  expect(routed.toSorted()).toEqual([...new Set(documented.map(routeOfOperation))].toSorted());
});

it('each of them asks for a token and is throttled by itself', () => {
  for (const { authorizer, throttle } of API_ROUTES) {
    expect(authorizer).toBe('jwt');
    expect(throttle?.rateLimit).toBeGreaterThan(0);
  }
});

it('the rest of a path is a rest only where no id may have a slash in it', () => {
  for (const { path } of API_ROUTES)
    if (path.includes('+}')) expect(path).toMatch(/\/\{(debtId|endpointId)\}\/\{(part|act|command)\+\}$/);
});
