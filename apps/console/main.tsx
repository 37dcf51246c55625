// Starts the console: theme and language first, then the pages.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App } from './layouts/app.tsx'
import { queryClient, router } from './router.tsx'
import { guardComposition } from './ui/ime.ts'
import { locale } from './util/locale.ts'
import { followTheme } from './util/theme.ts'
import './ui/theme.css'

followTheme()
guardComposition(document)
document.documentElement.lang = locale()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element `root`')
createRoot(root).render(
  <StrictMode>
    <App>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </App>
  </StrictMode>,
)
