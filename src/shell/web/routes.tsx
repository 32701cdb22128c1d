// Every address and the page behind it; each page is loaded when somebody goes there.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { ApiError, get } from '../../platform/web/api.ts'
import { CrashNote, MissingPage } from '../../platform/web/parts/crash-note.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { needPhrases } from '../../platform/web/phrase.tsx'
import { meQuery, queryClient } from '../../access/web/query.ts'
import type { CaseSearch } from '../../case/list/web/case-search.ts'

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: CrashNote,
})

/** The desk: only for people who are signed in; others are led to where they can be. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: lazyRouteComponent(() => import('./desk.tsx'), 'Desk'),
  beforeLoad: async ({ location }) => {
    const phrases = needPhrases('desk')
    try {
      await Promise.all([queryClient.ensureQueryData(meQuery), phrases])
    } catch (error) {
      if (!(error instanceof ApiError) || (error.status !== 401 && error.code !== 'setup.needed'))
        throw error
      const setup = await get<{ needed: boolean }>('setup').catch(() => null)
      throw setup?.needed
        ? redirect({ to: '/first-run' })
        : redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
    }
  },
})

const inside = <const P extends string>(path: P) => ({ getParentRoute: () => desk, path })
const withRules = <const P extends string>(path: P) => ({
  ...inside(path),
  beforeLoad: () => needPhrases('rules'),
})
const inContact = <const P extends string>(path: P) => ({
  ...inside(path),
  beforeLoad: () => needPhrases('live'),
})
const open = <const P extends string>(path: P) => ({ getParentRoute: () => root, path })
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const caseSearch = (search: Record<string, unknown>): CaseSearch => ({
  q: text(search.q),
  brand: text(search.brand),
  state: text(search.state),
  category: text(search.category),
  customer: text(search.customer),
})

const tree = root.addChildren([
  desk.addChildren([
    createRoute({
      ...inside('/'),
      validateSearch: (search: Record<string, unknown>): { open?: string } => ({
        open: text(search.open),
      }),
      component: lazyRouteComponent(() => import('../../case/page/web/my-day.tsx'), 'MyDayPage'),
    }),
    createRoute({
      ...inside('/cases'),
      validateSearch: caseSearch,
      component: lazyRouteComponent(
        () => import('../../case/list/web/case-list.tsx'),
        'CaseListPage',
      ),
    }),
    createRoute({
      ...inside('/cases/$brand/$id'),
      component: lazyRouteComponent(() => import('../../case/page/web/case.tsx'), 'CasePage'),
    }),
    createRoute({
      ...inContact('/contacts'),
      component: lazyRouteComponent(() => import('../../contact/page/web/board.tsx'), 'BoardPage'),
    }),
    createRoute({
      ...inContact('/contacts/$brand/$id'),
      component: lazyRouteComponent(
        () => import('../../contact/page/web/contact.tsx'),
        'ContactPage',
      ),
    }),
    createRoute({
      ...inside('/quick'),
      component: lazyRouteComponent(() => import('../../case/intake/web/quick.tsx'), 'QuickPage'),
    }),
    createRoute({
      ...withRules('/handbook'),
      component: lazyRouteComponent(
        () => import('../../handbook/web/handbooks.tsx'),
        'HandbooksPage',
      ),
    }),
    createRoute({
      ...withRules('/handbook/$brand'),
      component: lazyRouteComponent(
        () => import('../../handbook/web/handbook.tsx'),
        'HandbookPage',
      ),
    }),
    createRoute({
      ...inside('/people'),
      component: lazyRouteComponent(() => import('../../people/web/people.tsx'), 'PeoplePage'),
    }),
    createRoute({
      ...withRules('/brands'),
      component: lazyRouteComponent(() => import('../../brand/web/brands.tsx'), 'BrandsPage'),
    }),
    createRoute({
      ...withRules('/brands/$brand'),
      component: lazyRouteComponent(() => import('../../brand/web/brand.tsx'), 'BrandPage'),
    }),
    createRoute({
      ...inside('/outbox'),
      component: lazyRouteComponent(() => import('../../mailbox/web/outbox.tsx'), 'OutboxPage'),
    }),
    createRoute({
      ...inside('/account'),
      component: lazyRouteComponent(() => import('../../people/web/account.tsx'), 'AccountPage'),
    }),
  ]),
  createRoute({
    ...open('/sign-in'),
    validateSearch: (search: Record<string, unknown>): { to?: string } => ({ to: text(search.to) }),
    component: lazyRouteComponent(() => import('../../people/web/sign-in.tsx'), 'SignInPage'),
  }),
  createRoute({
    ...open('/first-run'),
    component: lazyRouteComponent(() => import('../../people/web/first-run.tsx'), 'FirstRunPage'),
  }),
  // One route, so that another language is the same page with all that was typed.
  createRoute({
    ...open('/f/$brand/{-$language}'),
    component: lazyRouteComponent(
      () => import('../../case/intake/web/public-form.tsx'),
      'PublicFormPage',
    ),
  }),
  createRoute({
    ...open('/q/$brand/$code'),
    component: lazyRouteComponent(
      () => import('../../case/intake/web/place-page.tsx'),
      'PlacePage',
    ),
  }),
  createRoute({
    ...open('/c/$token'),
    component: lazyRouteComponent(
      () => import('../../customer-page/web/customer.tsx'),
      'CustomerPage',
    ),
  }),
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
