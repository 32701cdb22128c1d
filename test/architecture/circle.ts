// Circles in a graph (Tarjan 1972): sets of nodes that reach each other, and nodes that lead to
// themselves.

/** Each circle once, its members sorted. */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const onStack = new Set<string>()
  const circles: string[][] = []

  const visit = (node: string): void => {
    index.set(node, index.size)
    low.set(node, index.get(node)!)
    stack.push(node)
    onStack.add(node)
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next)
      if (onStack.has(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!))
    }
    if (low.get(node) !== index.get(node)) return
    const members: string[] = []
    for (let member = stack.pop()!; ; member = stack.pop()!) {
      onStack.delete(member)
      members.push(member)
      if (member === node) break
    }
    if (members.length > 1 || graph.get(node)?.includes(node)) circles.push(members.sort())
  }

  for (const node of graph.keys()) if (!index.has(node)) visit(node)
  return circles
}
