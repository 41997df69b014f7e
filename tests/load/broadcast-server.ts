/** What the live server is measured against: whatever is posted goes by `ws.send` to every socket, one buffer for all. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const [port] = process.argv.slice(2);
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const message = Buffer.concat(chunks);
    for (const socket of sockets.clients) socket.send(message, { binary: false, compress: false });
    response.end();
  });
});
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (webSocket) => webSocket.on('error', () => {})),
);
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
