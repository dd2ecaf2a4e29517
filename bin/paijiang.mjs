#!/usr/bin/env node
import '../dist/paijiang.mjs';
