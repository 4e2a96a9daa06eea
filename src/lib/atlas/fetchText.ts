/** The text behind an address of this site. Throws with a sentence for the reader, also where it was called off. */
export async function fetchText(address: string, signal?: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address, { signal });
  } catch {
    throw new Error('could not be fetched: the host did not answer, or forbids it to a sandboxed frame');
  }
  if (!response.ok) throw new Error(`the host answers ${response.status} ${response.statusText}`.trim());
  return response.text();
}
