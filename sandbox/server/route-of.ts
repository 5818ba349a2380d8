import { routesFor } from '#deployment/http-functions.ts';
import type { Audience, HttpRoute } from '#deployment/http-route.ts';

/** A route of the public API that matches a request. */
export interface MatchedRoute {
  readonly functionName: string;
  /** The route as API Gateway names it: `GET /u/{token}`. */
  readonly routeKey: string;
  /** The parts of the path that the route names, decoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
  /** What API Gateway checks before the function is called. */
  readonly authorizer?: HttpRoute['authorizer'];
}

/** The route of the topology that answers an audience, as API Gateway chooses it; undefined where none does. */
export function routeOf(audience: Audience, method: string, pathname: string): MatchedRoute | undefined {
  for (const { functionName, path, methods, authorizer } of routesFor(audience).toSorted(bySpecificity)) {
    const found = methods.some((known) => known === method) ? patternOf(path).exec(pathname) : null;
    const pathParameters = found && decoded(found.groups ?? {});
    if (pathParameters)
      return {
        ...{ functionName, routeKey: `${method} ${path}`, pathParameters },
        ...(authorizer && { authorizer }),
      };
  }
  return undefined;
}

/**
 * What matches in full comes before a rest of a path, and what is named word for word before a parameter.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html (read on 2026-11-30)
 */
const bySpecificity = (one: HttpRoute, other: HttpRoute): number => generalityOf(one) - generalityOf(other);

const generalityOf = ({ path }: HttpRoute): number =>
  [...path.matchAll(/\{\w+(\+?)\}/g)].reduce((sum, [, isRest]) => sum + (isRest ? 100 : 1), 0);

/** `/d/{token}` matches `/d/…` with one part after it, which it names; `{rest+}`, one part or more. */
function patternOf(path: string): RegExp {
  const pattern = path.replace(
    /\{(\w+)(\+?)\}/g,
    (_, name, isRest) => `(?<${name}>${isRest ? '.+' : '[^/]+'})`,
  );
  return new RegExp(`^${pattern}$`);
}

/** The parameters of a path; undefined when one is not encoded as a URL wants it. */
function decoded(parameters: Readonly<Record<string, string>>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    return undefined;
  }
}
