import { Module } from '@nestjs/common';
import { FunctionController } from './function.controller.js';

@Module({ controllers: [FunctionController] })
export class FunctionModule {}
