module.exports = require('./load-es-module.cjs')('cookie/dist/index.js');
