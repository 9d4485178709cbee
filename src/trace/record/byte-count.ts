/** How many bytes a value has that travels as bytes. */
export function byteCount({ bytes }: { readonly bytes: string }): number {
  return (bytes.length / 4) * 3 - (/=*$/.exec(bytes)?.[0].length ?? 0);
}
