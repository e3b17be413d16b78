/// What words mean, as points of a space: a sentence encoder run by ONNX Runtime on this machine.
package org.onrecord.meaning;
