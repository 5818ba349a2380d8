import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesOf } from '#deployment/topology.ts';
import { MAY_CALL } from '#functions/api/roles.ts';
import { ROOT } from '#test/builders/root.ts';

const page = readFileSync(join(ROOT, 'docs/api/reference.html'), 'utf8');

describe('the reference page of the API', () => {
  it('has every operation under its id, linked from its list, and in the table of roles', () => {
    for (const id of namesOf(MAY_CALL)) {
      expect(page.split(`<article id="${id}">`)).toHaveLength(2);
      expect(page).toContain(`<a href="#${id}">`);
      expect(page).toContain(`<td><code>${id}</code></td>`);
    }
  });

  it('runs no script and loads nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(| src=/i);
  });

  it('shows examples of requests and answers, and says where one is cut', () => {
    expect(page.match(/<summary>Request<\/summary>/g)?.length).toBeGreaterThan(20);
    expect(page.match(/<summary>Answer 20\d<\/summary>/g)?.length).toBeGreaterThan(50);
    expect(page).toMatch(/… \d+ more lines in openapi\.json/);
  });
});
