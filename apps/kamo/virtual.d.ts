// What apps/contract/build/contract-routes.ts makes: `GET /api/v1/…` by route id.
declare module 'virtual:contract-routes' {
  const routes: Readonly<Record<string, string>>
  export default routes
  /** Sent with every call; a page of another site cannot send it. */
  export const callHeader: Readonly<Record<string, string>>
}

// What build/own-signs.ts makes of the triage rules that come with the program.
declare module 'virtual:own-signs' {
  interface OwnSign {
    readonly id: string
    readonly title: { readonly ja: string; readonly en: string }
  }
  interface RedRule {
    readonly any?: readonly string[]
    readonly all?: readonly string[]
    readonly several?: true
    readonly patients?: true
  }
  export const signs: readonly OwnSign[]
  export const red: readonly RedRule[]
}
