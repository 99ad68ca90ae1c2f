import { Module } from '@nestjs/common';
import { FunctionController } from './function.controller.js';
import { PresentationController } from './presentation.controller.js';

@Module({ controllers: [FunctionController, PresentationController] })
export class FunctionModule {}
