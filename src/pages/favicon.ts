import { fingerprint } from './fingerprint.ts'

/** The product's mark as browsers show it beside a title. */
export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="2" fill="#1d4a8c"/><path d="M3 13V3M3 13h10M5.8 9.2l2.2 2 4.2-5.4" fill="none" stroke="#fff" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/></svg>'

export const faviconPath = `/assets/icon.${fingerprint(favicon)}.svg`
