import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { API_ROUTES } from '#deployment/api-routes.ts';
import { ROOT } from '#test/builders/root.ts';

it('the routes of API Gateway are the operations of the document of the API', () => {
  const { paths } = JSON.parse(readFileSync(join(ROOT, 'docs/api/openapi.json'), 'utf8'));
  const documented = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routed = API_ROUTES.flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`));
  expect(routed.toSorted()).toEqual(documented.toSorted());
});

it('each of them asks for a token and is throttled by itself', () => {
  for (const { authorizer, throttle } of API_ROUTES) {
    expect(authorizer).toBe('jwt');
    expect(throttle?.rateLimit).toBeGreaterThan(0);
  }
});
