module.exports = require('./load-es-module.cjs')('content-disposition/dist/index.js');
