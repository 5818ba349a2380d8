import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router';
import { debtOfExecution } from './debt/machine/console-url.ts';
import { Loading } from './parts/loading.tsx';
import { readFilter } from './portfolio/filter.ts';
import { ErrorPage } from './shell/error-page.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

// Every page of the application: its address below /app, and the component that is loaded when it is first opened.

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const portfolio = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('#web/portfolio/portfolio-page.tsx'), 'PortfolioPage'),
});
const debt = createRoute({
  getParentRoute: () => root,
  path: '/debts/$debtId',
  component: lazyRouteComponent(() => import('#web/debt/debt-page.tsx'), 'DebtPage'),
});
/** The name of an execution, as AWS shows it, leads to its debt. */
const execution = createRoute({
  getParentRoute: () => root,
  path: '/executions/$execution',
  beforeLoad: ({ params }) => {
    const debtId = debtOfExecution(params.execution);
    throw debtId === undefined ? notFound() : redirect({ to: '/debts/$debtId', params: { debtId } });
  },
});
const work = createRoute({
  getParentRoute: () => root,
  path: '/work',
  component: lazyRouteComponent(() => import('#web/work/work-page.tsx'), 'WorkPage'),
});
const workOf = createRoute({
  getParentRoute: () => root,
  path: '/work/$list',
  component: lazyRouteComponent(() => import('#web/work/work-page.tsx'), 'WorkPage'),
});
const configuration = createRoute({
  getParentRoute: () => root,
  path: '/configuration',
  component: lazyRouteComponent(
    () => import('#web/configuration/configuration-page.tsx'),
    'ConfigurationPage',
  ),
});
const configurationOf = createRoute({
  getParentRoute: () => root,
  path: '/configuration/$part',
  component: lazyRouteComponent(
    () => import('#web/configuration/configuration-page.tsx'),
    'ConfigurationPage',
  ),
});
const phone = createRoute({
  getParentRoute: () => root,
  path: '/phone',
  /** `debt`: whose phone is shown. */
  validateSearch: ({ debt }: Readonly<Record<string, unknown>>): { readonly debt?: string } =>
    typeof debt === 'string' ? { debt } : {},
  component: lazyRouteComponent(() => import('#web/phone/phone-page.tsx'), 'PhonePage'),
});
const fork = createRoute({
  getParentRoute: () => root,
  path: '/fork',
  /** From which instant, and of which debt: as a link of a timeline or of the clock says. */
  validateSearch: ({ at, debtId }: Record<string, unknown>): { at?: string; debtId?: string } => ({
    ...(typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? { at: new Date(at).toISOString() } : {}),
    ...(typeof debtId === 'string' ? { debtId } : {}),
  }),
  component: lazyRouteComponent(() => import('#web/fork/fork-page.tsx'), 'ForkPage'),
});

/** The pages of the application. */
export const router = createRouter({
  routeTree: root.addChildren([
    portfolio,
    debt,
    execution,
    work,
    workOf,
    configuration,
    configurationOf,
    phone,
    fork,
  ]),
  // Texts as they are, and not as JSON.
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
  basepath: import.meta.env.BASE_URL,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: Loading,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
