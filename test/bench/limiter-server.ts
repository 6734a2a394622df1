// Run in a process of its own by limiter.ts: answers every request and keeps the moment at which it came.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const arrivals: number[] = []
const server = createServer((request, response) => {
  arrivals.push(performance.now())
  request.resume()
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
})
server.listen(0, '127.0.0.1', () => {
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo
  process.send?.({ port })
})
process.once('message', () => {
  process.send?.({ arrivals })
  process.disconnect()
  server.closeAllConnections()
  server.close()
})
