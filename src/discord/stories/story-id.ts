/**
 * The id by which answers, settings and what was shown name a server's own story. It has the
 * server's in it, so that none is another server's, nor one of the shared ones.
 */
export function storyIdOf(server: string, id: string): string {
  return `${server}/${id}`;
}
