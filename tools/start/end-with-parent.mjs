// Loaded into the API before it starts: when the process that started it is gone, even by kill -9, the API ends too.
process.channel?.unref();
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
