/** A page of the tab as Teams opens it; in a browser without Teams the page itself opens. */
export const teamsLink = (
  teamsAppId: string,
  entityId: string,
  { path, publicUrl }: { readonly path: string; readonly publicUrl: string },
): string => {
  const query = new URLSearchParams({
    webUrl: `${publicUrl}${path}`,
    context: JSON.stringify({ subEntityId: path }),
  });
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/${entityId}?${query}`;
};
