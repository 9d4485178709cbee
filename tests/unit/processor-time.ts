/** How long the processor worked in a call, in ms: unlike the time that passes, it is the same on a busy machine. */
export function processorTime(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
