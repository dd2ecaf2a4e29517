// For `node --import`: the process and its threads may talk to this machine alone; anything else is told on stderr and fails.
import dns from 'node:dns';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';

const HERE = /^(localhost|127\.0\.0\.1|::1|0\.0\.0\.0|::)$/;

function refuse(place) {
  process.stderr.write(`OUTSIDE ${place}\n`);
  throw new Error(`asked outside: ${place}`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const { host, path } = typeof first === 'object' && first !== null ? first : { host: args[1] };
  if (typeof path !== 'string' && typeof host === 'string' && !HERE.test(host)) refuse(host);
  return connect.apply(this, args);
};
for (const api of [dns, dns.promises])
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
    const own = api[name];
    api[name] = function (host, ...rest) {
      if (!HERE.test(host)) refuse(host);
      return own.call(this, host, ...rest);
    };
  }
syncBuiltinESMExports();
