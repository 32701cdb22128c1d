// Every address and the page behind it; each page is loaded when somebody goes there.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { ApiFault, get } from './api.ts'
import { CrashNote, MissingPage } from './parts/crash-note.tsx'
import { Loading } from './parts/loading.tsx'
import { needPhrases } from './phrase.tsx'
import { meQuery, queryClient } from './query.ts'
import type { CaseSearch } from './pages/case-list/case-search.ts'

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: CrashNote,
})

/** The desk: only for people who are signed in; others are led to where they can be. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: lazyRouteComponent(() => import('./desk/desk.tsx'), 'Desk'),
  beforeLoad: async ({ location }) => {
    const phrases = needPhrases('desk')
    try {
      await Promise.all([queryClient.ensureQueryData(meQuery), phrases])
    } catch (error) {
      if (!(error instanceof ApiFault) || (error.status !== 401 && error.code !== 'setup.needed'))
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
      component: lazyRouteComponent(() => import('./pages/my-day/my-day.tsx'), 'MyDayPage'),
    }),
    createRoute({
      ...inside('/cases'),
      validateSearch: caseSearch,
      component: lazyRouteComponent(
        () => import('./pages/case-list/case-list.tsx'),
        'CaseListPage',
      ),
    }),
    createRoute({
      ...inside('/cases/$brand/$id'),
      component: lazyRouteComponent(() => import('./pages/case/case.tsx'), 'CasePage'),
    }),
    createRoute({
      ...inContact('/contacts'),
      component: lazyRouteComponent(() => import('./pages/contact/board.tsx'), 'BoardPage'),
    }),
    createRoute({
      ...inContact('/contacts/$brand/$id'),
      component: lazyRouteComponent(() => import('./pages/contact/contact.tsx'), 'ContactPage'),
    }),
    createRoute({
      ...inside('/quick'),
      component: lazyRouteComponent(() => import('./pages/intake/quick.tsx'), 'QuickPage'),
    }),
    createRoute({
      ...withRules('/handbook'),
      component: lazyRouteComponent(
        () => import('./pages/handbook/handbooks.tsx'),
        'HandbooksPage',
      ),
    }),
    createRoute({
      ...withRules('/handbook/$brand'),
      component: lazyRouteComponent(() => import('./pages/handbook/handbook.tsx'), 'HandbookPage'),
    }),
    createRoute({
      ...inside('/people'),
      component: lazyRouteComponent(() => import('./pages/people/people.tsx'), 'PeoplePage'),
    }),
    createRoute({
      ...withRules('/brands'),
      component: lazyRouteComponent(() => import('./pages/brand/brands.tsx'), 'BrandsPage'),
    }),
    createRoute({
      ...withRules('/brands/$brand'),
      component: lazyRouteComponent(() => import('./pages/brand/brand.tsx'), 'BrandPage'),
    }),
    createRoute({
      ...inside('/outbox'),
      component: lazyRouteComponent(() => import('./pages/mailbox/outbox.tsx'), 'OutboxPage'),
    }),
    createRoute({
      ...inside('/account'),
      component: lazyRouteComponent(() => import('./pages/session/account.tsx'), 'AccountPage'),
    }),
  ]),
  createRoute({
    ...open('/sign-in'),
    validateSearch: (search: Record<string, unknown>): { to?: string } => ({ to: text(search.to) }),
    component: lazyRouteComponent(() => import('./pages/session/sign-in.tsx'), 'SignInPage'),
  }),
  createRoute({
    ...open('/first-run'),
    component: lazyRouteComponent(() => import('./pages/session/first-run.tsx'), 'FirstRunPage'),
  }),
  // One route, so that another language is the same page with all that was typed.
  createRoute({
    ...open('/f/$brand/{-$language}'),
    component: lazyRouteComponent(() => import('./pages/intake/public-form.tsx'), 'PublicFormPage'),
  }),
  createRoute({
    ...open('/q/$brand/$code'),
    component: lazyRouteComponent(() => import('./pages/intake/place-door.tsx'), 'PlaceDoorPage'),
  }),
  createRoute({
    ...open('/c/$token'),
    component: lazyRouteComponent(() => import('./pages/customer/customer.tsx'), 'CustomerPage'),
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
