import './ui/theme.css'
import { render } from 'solid-js/web'
import { z } from 'zod'
import { App } from './app/app.tsx'
import { followColorScheme } from './app/color-scheme.ts'

z.config({ jitless: true }) // the page's policy forbids code from strings, and probing for it would be reported
followColorScheme()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
render(() => <App />, root)
