/** A page of the tab: its static tab in the manifest, and the path with query that the tab opens at. */
export interface TabPage {
  /** `entityId` of the static tab. */
  readonly entityId: string;
  readonly path: string;
}

/**
 * The address that opens a page of the tab in Teams, from a card, a calendar or a mail; in a browser without Teams the
 * page itself opens (Microsoft Learn, deep-link-application).
 */
export const teamsLink = (
  { teamsAppId, publicUrl }: { readonly teamsAppId: string; readonly publicUrl: string },
  { entityId, path }: TabPage,
): string => {
  const query = new URLSearchParams({
    webUrl: `${publicUrl}${path}`,
    context: JSON.stringify({ subEntityId: path }),
  });
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/${entityId}?${query}`;
};
