// What apps/contract/build/contract-routes.ts makes: `GET /api/v1/…` by route id.
declare module 'virtual:contract-routes' {
  const routes: Readonly<Record<string, string>>
  export default routes
  /** Sent with every call; a page of another site cannot send it. */
  export const callHeader: Readonly<Record<string, string>>
}
