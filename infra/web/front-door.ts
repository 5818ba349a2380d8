import { APP_PATH } from '#deployment/web-files.ts';

/**
 * What CloudFront runs for each request that is not for the API, in its own JavaScript
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html, read 2026-11-30): files of the
 * application are fetched, every other path of it is its page, which knows its own paths; all else leads there or is not found.
 */
export const FRONT_DOOR = `function handler(event) {
  var request = event.request;
  var path = request.uri;
  if (path === '/' || path === '/app')
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '${APP_PATH}' } } };
  if (path.indexOf('${APP_PATH}') !== 0) return { statusCode: 404, statusDescription: 'Not Found' };
  var rest = path.slice(${APP_PATH.length});
  // Below assets/, and beside the page: icons, settings. An id may have a dot, and is never right below the application.
  var isFile = rest.indexOf('assets/') === 0 || /^[^/]+\\.[a-z0-9]+$/.test(rest);
  if (!isFile) request.uri = '${APP_PATH}index.html';
  return request;
}
`;
