/** How long things take, in virtual ms: enough to see an order, no measure of a real machine. */
export const latencies = {
  request: 2,
  response: 2,
  postMessage: 2,
  frameMessage: 1,
  eval: 1,
  pageLoad: 50,
} as const;
