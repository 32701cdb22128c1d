// Starts the pages: language first, then the router.
import { offerSigningInAgain } from '../../access/web/sign-in-slot.tsx'
import { loadCatalogue } from '../i18n/all.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../platform/web/style/index.css'
import { Toasts } from '../../platform/web/parts/toast.tsx'
import { PhraseProvider, startLanguage } from '../../platform/web/phrase.tsx'
import { applyPreferences } from '../../platform/web/preference.ts'
import { queryClient } from '../../access/web/query.ts'
import { router } from './routes.tsx'

applyPreferences()
offerSigningInAgain()
const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the app')

// Browsers that have no Temporal yet bring it along before anything counts a date.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/full/global')
const language = await startLanguage(loadCatalogue)

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <PhraseProvider first={language}>
        <RouterProvider router={router} />
        <Toasts />
      </PhraseProvider>
    </QueryClientProvider>
  </StrictMode>,
)

// Forms kept on this device go out as soon as they can, whatever page is opened.
void import('../../access/web/offline/send-queue.ts').then(({ startSending }) => startSending())
// What was typed and never sent does not stay for ever.
void import('../../access/web/offline/retention.ts').then(({ startRetention }) => startRetention())
